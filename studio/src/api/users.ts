import { answered, api, done } from './client';
import type { Role, User } from './schema';

/** All users by name. */
export function listUsers(): Promise<readonly User[]> {
  return answered(api.GET('/api/v1/users'));
}

export interface NewUser {
  readonly name: string;
  /** At least 12 characters. */
  readonly password: string;
  readonly role: Role;
}

export function addUser(body: NewUser): Promise<User> {
  return answered(api.POST('/api/v1/users', { body }));
}

/** Removes a user and his sessions. */
export function removeUser(name: string): Promise<void> {
  return done(api.DELETE('/api/v1/users/{name}', { params: { path: { name } } }));
}
