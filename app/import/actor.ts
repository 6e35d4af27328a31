/** Who brings a file, stores or undoes an import: until people sign in, someone. */
export async function actor(_request?: Request): Promise<string> {
  return 'someone';
}

/** Who may see a company that a file brings, until people sign in: everyone. */
export const newCompanyVisibility = 'public';
