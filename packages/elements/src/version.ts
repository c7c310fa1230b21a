/** The version that `define()` writes on the classes it registers; a test compares it with package.json. */
export const version = '0.1.0';
