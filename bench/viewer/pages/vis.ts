import { Network } from 'vis-network/standalone';
import { colorOf, done, fetchGraph, lineColor, picture, radiusOf } from './graph.js';

/** vis-network where the nodes stand, without forces and curves. */
const { nodes, edges } = await fetchGraph();
const network = new Network(
  picture,
  {
    nodes: nodes.id.map((id, i) => ({
      id,
      x: nodes.x[i] as number,
      y: nodes.y[i] as number,
      label: nodes.label[i] as string,
      size: radiusOf(nodes.count[i]),
      color: colorOf(nodes.kind[i]),
    })),
    edges: edges.id.map((id, i) => ({
      id,
      from: nodes.id[edges.source[i] as number] as string,
      to: nodes.id[edges.target[i] as number] as string,
    })),
  },
  {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { dragNodes: false },
    nodes: { shape: 'dot' },
    edges: { smooth: false, color: lineColor },
  },
);
network.once('afterDrawing', () => {
  network.fit();
  network.once('afterDrawing', done);
});
