import { Field, ObjectType } from 'type-graphql';
import { Role } from '../entities/api-token.js';

/** Who asks. */
@ObjectType('Viewer', { simpleResolvers: true, description: 'Who asks.' })
export class ViewerType {
  @Field(() => Role, { description: 'What the viewer may do.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The name of the token; null for the anonymous.' })
  tokenName!: string | null;
}
