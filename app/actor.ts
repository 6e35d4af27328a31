/** Who changes something, by the name under which it is recorded; nobody has one until people sign in. */
export async function actor(_request: Request): Promise<string> {
  return 'someone';
}
