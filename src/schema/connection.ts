import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.js';

/** The description of every edge's cursor. */
export const CURSOR = 'Its place in the list; give it back as after or before.';

/** The type of an edge that says nothing but where a node stands. */
export function edgeOf<Node extends object>(node: ClassType<Node>, name = `${node.name}Edge`): ClassType<object> {
  @ObjectType(name, { simpleResolvers: true, description: 'A place in a list.' })
  class Edge {
    @Field(() => String, { description: CURSOR })
    cursor!: string;

    @Field(() => node, { description: 'What stands there.' })
    node!: Node;
  }
  return Edge;
}

/** The type of a page of a list. */
export function connectionOf<Node extends object>(
  name: string,
  node: ClassType<Node>,
  edge: ClassType<object>,
): ClassType<object> {
  @ObjectType(name, { simpleResolvers: true, description: 'A page of a list.' })
  class Connection {
    @Field(() => [edge], { description: 'What the page holds, each with its place in the list.' })
    edges!: object[];

    @Field(() => [node], { description: 'What the page holds.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How long the whole list is for this viewer; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}
