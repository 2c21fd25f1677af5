/** The colours and the type of src/app.css, as a file of slides names them. */
export const COLOUR = { paper: 'F4F5F0', column: 'E6EAE5', surface: 'FFFFFF', ink: '081E19', quiet: '3C4D48', line: 'D5DBD6', strong: '70807A', spruce: '00583A', lake: '124A7B', wash: 'E4F1FC', hidden: '7D7882', copper: '823604', slag: '7D7882', ember: '96181E' } as const;
/** Where it is not installed the program takes another: nothing is measured so closely that this would break it. */
export const FONT = 'Atkinson Hyperlegible Next';
export const PRODUCT = 'Värde för vem?';
