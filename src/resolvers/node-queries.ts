import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { loadNode, loadNodes } from '../loaders/nodes.js';
import { Node } from '../schema/node.js';
import type { Context } from './context.js';

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where the viewer may see nothing.' })
  node(@Arg('id', () => ID, { description: 'As an answer gave it.' }) id: string, @Ctx() { viewer, loaders }: Context) {
    return loadNode(viewer, loaders, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'What has these ids, in their order; null where the viewer may see nothing.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'As answers gave them; 1 to 100.' }) ids: string[],
    @Ctx() { viewer, loaders }: Context,
  ) {
    return loadNodes(viewer, loaders, ids);
  }
}
