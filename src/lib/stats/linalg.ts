/**
 * Dense linear algebra for small symmetric positive definite matrices (K ≤ a few hundred items).
 *
 * In: row-major Float64Array of k·k entries; only the lower triangle is read by `cholesky`.
 * Out: new arrays; inputs are never changed. `cholesky` gives the lower factor L with A = L·Lᵀ, upper triangle zero.
 * Degenerate: a matrix that is not numerically positive definite gives `null`, never NaN;
 * "not numerically" means that a pivot falls below 1e−13 of its diagonal entry. k = 0 gives empty arrays.
 * Source: the standard outer-product algorithm (Golub & Van Loan, ch. 4). Tolerance: relative 1e−12 on the matrices tested.
 */
export function cholesky(a: Float64Array, k: number): Float64Array | null {
	const l = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		const diagonal = a[j * k + j]!;
		let pivot = diagonal;
		for (let s = 0; s < j; s++) pivot -= l[j * k + s]! ** 2;
		// Negated, so that NaN is refused too.
		if (!(pivot > 1e-13 * diagonal)) return null;
		const root = Math.sqrt(pivot);
		l[j * k + j] = root;
		for (let i = j + 1; i < k; i++) {
			let sum = a[i * k + j]!;
			for (let s = 0; s < j; s++) sum -= l[i * k + s]! * l[j * k + s]!;
			l[i * k + j] = sum / root;
		}
	}
	return l;
}

/**
 * A lower L with A = L·Lᵀ for a positive semidefinite A, such as a covariance with fewer people than items: a direction without
 * variance has a column of zeros. Null where a pivot is below −1e−9 of its diagonal entry.
 */
export function semidefiniteRoot(a: Float64Array, k: number): Float64Array | null {
	const l = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		const diagonal = a[j * k + j]!;
		let pivot = diagonal;
		for (let s = 0; s < j; s++) pivot -= l[j * k + s]! ** 2;
		// Negated, so that NaN is refused too.
		if (!(pivot >= -1e-9 * Math.abs(diagonal))) return null;
		const root = pivot > 1e-12 * diagonal ? Math.sqrt(pivot) : 0;
		l[j * k + j] = root;
		if (root === 0) continue;
		for (let i = j + 1; i < k; i++) {
			let sum = a[i * k + j]!;
			for (let s = 0; s < j; s++) sum -= l[i * k + s]! * l[j * k + s]!;
			l[i * k + j] = sum / root;
		}
	}
	return l;
}

/** Solves A·x = b given the factor of A. */
export function solve(l: Float64Array, b: Float64Array, k: number): Float64Array {
	const x = Float64Array.from(b);
	for (let i = 0; i < k; i++) {
		let sum = x[i]!;
		for (let s = 0; s < i; s++) sum -= l[i * k + s]! * x[s]!;
		x[i] = sum / l[i * k + i]!;
	}
	for (let i = k - 1; i >= 0; i--) {
		let sum = x[i]!;
		for (let s = i + 1; s < k; s++) sum -= l[s * k + i]! * x[s]!;
		x[i] = sum / l[i * k + i]!;
	}
	return x;
}

/** A⁻¹ from the factor of A; exactly symmetric. */
export function inverse(l: Float64Array, k: number): Float64Array {
	const result = new Float64Array(k * k);
	const unit = new Float64Array(k);
	for (let j = 0; j < k; j++) {
		unit[j] = 1;
		const column = solve(l, unit, k);
		unit[j] = 0;
		for (let i = 0; i < k; i++) result[i * k + j] = column[i]!;
	}
	for (let i = 0; i < k; i++) {
		for (let j = 0; j < i; j++) {
			const mean = (result[i * k + j]! + result[j * k + i]!) / 2;
			result[i * k + j] = mean;
			result[j * k + i] = mean;
		}
	}
	return result;
}

/** A·B, both k×k and row-major. */
export function multiply(a: Float64Array, b: Float64Array, k: number): Float64Array {
	const result = new Float64Array(k * k);
	for (let i = 0; i < k; i++) {
		for (let s = 0; s < k; s++) {
			const factor = a[i * k + s]!;
			if (factor === 0) continue;
			for (let j = 0; j < k; j++) result[i * k + j]! += factor * b[s * k + j]!;
		}
	}
	return result;
}

/** Adds weight·v·vᵀ to the lower triangle of a k×k matrix. */
export function addProduct(sum: Float64Array, v: Float64Array, k: number, weight = 1): void {
	for (let i = 0, at = 0; i < k; i++, at += k) {
		const g = weight * v[i]!;
		if (g === 0) continue;
		for (let j = 0; j <= i; j++) sum[at + j]! += g * v[j]!;
	}
}

/** Copies the lower triangle to the upper, in place. */
export function mirror(matrix: Float64Array, k: number): Float64Array {
	for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) matrix[j * k + i] = matrix[i * k + j]!;
	return matrix;
}
