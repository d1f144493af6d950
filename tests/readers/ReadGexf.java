import java.io.File;
import java.lang.reflect.Array;
import java.util.StringJoiner;
import java.util.logging.LogManager;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens a GEXF file as Gephi does, without a window, and prints as one JSON value what arrived. */
public class ReadGexf {
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    LogManager.getLogManager().reset();
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    StringJoiner severe = new StringJoiner(",", "[", "]");
    container.getReport().getIssues(Integer.MAX_VALUE).forEachRemaining(issue -> {
      if (issue.getLevel().toInteger() >= Issue.Level.SEVERE.toInteger()) severe.add(text(issue.getMessage()));
    });
    importer.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    StringJoiner nodes = new StringJoiner(",", "{", "}");
    for (Node node : model.getGraph().getNodes()) nodes.add(text(node.getId()) + ":" + node(node, model.getNodeTable()));
    StringJoiner edges = new StringJoiner(",", "{", "}");
    for (Edge edge : model.getGraph().getEdges()) edges.add(text(edge.getId()) + ":" + edge(edge, model.getEdgeTable()));
    System.out.println("{\"severe\":" + severe + ",\"nodes\":" + nodes + ",\"edges\":" + edges + "}");
    System.exit(0);
  }

  static String node(Node node, Table columns) {
    String colour = String.format("%06x", node.getRGBA() & 0xffffff);
    return "{\"label\":" + text(node.getLabel()) + ",\"colour\":\"" + colour + "\",\"x\":" + node.x() + ",\"y\":" + node.y()
        + ",\"size\":" + node.size() + ",\"attributes\":" + attributes(node, columns) + "}";
  }

  static String edge(Edge edge, Table columns) {
    return "{\"source\":" + text(edge.getSource().getId()) + ",\"target\":" + text(edge.getTarget().getId())
        + ",\"directed\":" + edge.isDirected() + ",\"kind\":" + value(edge.getTypeLabel()) + ",\"label\":"
        + text(edge.getLabel()) + ",\"weight\":" + edge.getWeight() + ",\"attributes\":" + attributes(edge, columns) + "}";
  }

  static String attributes(Element element, Table columns) {
    StringJoiner all = new StringJoiner(",", "{", "}");
    for (Column column : columns) {
      Object value = element.getAttribute(column);
      if (value != null) all.add(text(column.getTitle()) + ":" + value(value));
    }
    return all.toString();
  }

  static String value(Object value) {
    if (value instanceof Number || value instanceof Boolean) return value.toString();
    if (!value.getClass().isArray()) return text(value);
    StringJoiner items = new StringJoiner(",", "[", "]");
    for (int i = 0; i < Array.getLength(value); i++) items.add(value(Array.get(value, i)));
    return items.toString();
  }

  static String text(Object value) {
    if (value == null) return "null";
    StringBuilder json = new StringBuilder("\"");
    for (char c : value.toString().toCharArray())
      json.append(c == '"' || c == '\\' || c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    return json.append('"').toString();
  }
}
