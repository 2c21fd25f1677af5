import { readFileSync } from 'node:fs';
import { openStore } from '#data/server/store.ts';
const store = await openStore({});
const sql = store.sql!;
const parts = readFileSync('/tmp/sqlold/migrations/20261123090000_parts.sql','utf8');
const saving = readFileSync('/tmp/sqlold/migrations/20261126120000_saving.sql','utf8');
const take = (s: string, from: string) => { const i = s.indexOf(from); return s.slice(i, s.indexOf('$$;', i) < 0 ? undefined : Math.min(...['end $$;','\n$$;'].map((e) => { const j = s.indexOf(e, i); return j < 0 ? Infinity : j + e.length; }))); };
const ren = (s: string) => s.replace(/private\.(answers_problem|answer_problem|answer_place|part_problem)\b/g, 'private.old_$1');
await sql(ren(take(parts, 'create function private.part_problem')));
await sql(ren(take(parts, 'create or replace function private.answer_problem')));
await sql(ren(take(parts, 'create or replace function private.answer_place')));
await sql(ren(take(saving, 'create function private.answers_problem')));
const ids = Array.from({ length: 12 }, (_, i) => `H${i}`);
const sets = Array.from({ length: 15 }, (_, i) => [0, 1, 3, 7].map((d) => ids[(i + d) % 12]!));
const opts = [0, 1, 2, 3, null].map((value) => ({ value, label: 'x' }));
const ch = ['create', 'break', 'keep', 'unknown'].map((value) => ({ value, label: 'x' }));
const cards = ids.map((id) => ({ id, title: 'Ett kort om något', line: 'en rad text', picture: 'sun', lifeArea: 'health', lens: 'place' }));
const lit = (v: unknown) => `'${JSON.stringify(v).replaceAll("'", "''")}'::jsonb`;
const pairs = [[0,1],[2,3],[4,5],[6,7]].map(([a,b]) => [ids[a!],ids[b!]]);
const oldC = { cards, bestWorst: { sets }, followUp: { cards: 3, today: { options: opts }, change: { options: ch } }, background: [{ id: 'age', options: [{ value: '18-24' }] }],
  parts: [{ id: 'duel', kind: 'pairs', cards: ids, count: 12 }, { id: 'stones', kind: 'points', cards: ids.slice(0, 5), total: 10 }, { id: 'order', kind: 'ranking', cards: ids.slice(0, 6), least: 3 }, { id: 'bal', kind: 'balance', pairs }, { id: 'lad', kind: 'ladder' }] };
const newC = { title: 'x', cards, questions: [{ id: 'matters', kind: 'best_worst', sets }, ...oldC.parts, { id: 'top', kind: 'follow_up', of: 'matters', cards: 3, today: { options: opts }, change: { options: ch }, story: null }, { id: 'age', kind: 'choice', options: [{ value: '18-24' }], background: true }] };
const oldA: any[] = [...sets.map((shown, set) => ({ kind: 'best_worst', set, shown, outcome: 'chosen', best: shown[0], worst: shown[1] })), ...[0,1,2].flatMap((i) => [{ kind: 'today', card: ids[i], value: 1 }, { kind: 'change', card: ids[i], value: 'keep' }]), { kind: 'background', question: 'age', value: '18-24' }];
const oldMore: any[] = [...ids.slice(1).map((b, i) => ({ kind: 'pair', part: 'duel', shown: [ids[i], b], outcome: 'chosen', choice: b })), { kind: 'points', part: 'stones', shown: ids.slice(0, 5), points: [2, 2, 2, 2, 2] }, { kind: 'ranking', part: 'order', shown: ids.slice(0, 6), order: ids.slice(0, 4) }, ...pairs.map((shown) => ({ kind: 'balance', part: 'bal', shown, score: 2 })), { kind: 'ladder', part: 'lad', value: 4 }];
const conv = (a: any) => { const { part, question, kind, ...rest } = a; return kind === 'today' || kind === 'change' ? { question: 'top', kind: 'follow_up', aspect: kind, ...rest } : kind === 'background' ? { question, kind: 'choice', ...rest } : { question: part ?? 'matters', kind: kind === 'pair' ? 'pairs' : kind, ...rest }; };
for (const [name, a] of [['standard0', []], ['standard1', oldA.slice(0, 1)]] as const) { const t = performance.now(); const nc = { ...newC, questions: newC.questions.filter((q) => ['matters', 'top', 'age'].includes(q.id)) }; await sql<any>(`with c as materialized (select ${lit(nc)} as c, ${lit(a.map(conv))} as a) select count(private.answers_problem(c.c, c.a)) as bad from c, generate_series(1, 1000)`); console.log(name, ((performance.now() - t) / 1000).toFixed(3)); }
for (const [name, a] of [['standard', oldA], ['all', [...oldA, ...oldMore]]] as const) {
  const n = name === 'standard' ? a.map(conv) : a.map(conv);
  const oc = name === 'standard' ? { ...oldC, parts: [] } : oldC;
  const nc = name === 'standard' ? { ...newC, questions: newC.questions.filter((q) => ['matters', 'top', 'age'].includes(q.id)) } : newC;
  for (let k = 0; k < 3; k++) for (const [fn, c, aa] of [['old_answers_problem', oc, a], ['answers_problem', nc, n]] as const) {
    const t = performance.now();
    const [row] = await sql<any>(`with c as materialized (select ${lit(c)} as c, ${lit(aa)} as a) select count(private.${fn}(c.c, c.a)) as bad from c, generate_series(1, 500)`);
    console.log(name, fn, a.length, ((performance.now() - t) / 500).toFixed(3), 'ms', row.bad);
  }
}
await store.close();
