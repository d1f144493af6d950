import Graph from 'graphology';
import Sigma from 'sigma';
import { colorOf, done, fetchGraph, lineColor, picture, radiusOf } from './graph.js';

/** Sigma as it is when nobody says anything: circles, rectangles, its own labels. */
const { nodes, edges } = await fetchGraph();
const graph = new Graph({ multi: true, type: 'directed' });
nodes.id.forEach((id, i) => {
  graph.addNode(id, {
    x: nodes.x[i],
    y: nodes.y[i],
    size: radiusOf(nodes.count[i]),
    label: nodes.label[i],
    color: colorOf(nodes.kind[i]),
  });
});
edges.id.forEach((id, i) => {
  const [source, target] = [nodes.id[edges.source[i] as number], nodes.id[edges.target[i] as number]];
  graph.addDirectedEdgeWithKey(id, source, target, { color: lineColor });
});
new Sigma(graph, picture).once('afterRender', done);
done();
