/** What several operations say of the same status. */
export const noCompanyThere = 'There is no company there that you may see.';
export const tooManyFacts = 'The company has more figures on record than are read at once.';
