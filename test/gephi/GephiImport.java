/** Opens GEXF files with Gephi's own importer and prints what it made of each, one line of JSON a file. */
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiImport {
  public static void main(String[] files) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    for (String file : files) System.out.println(read(new File(file)));
    System.exit(0);
  }

  private static String read(File file) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importing = Lookup.getDefault().lookup(ImportController.class);
    Container container = importing.importFile(file);
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
    String report = container.getReport() == null ? "" : container.getReport().getText();
    importing.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    List<String> nodes = new ArrayList<>();
    for (Node node : graph.getNodes()) {
      nodes.add(object("id", text(node.getId()), "label", text(node.getLabel()), "told", told(node), "days", days(node)));
    }
    List<String> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges()) edges.add(edge(edge));
    Interval bounds = model.getTimeBounds();
    return object(
        "nodes", list(nodes), "edges", list(edges), "dynamic", String.valueOf(model.isDynamic()),
        "bounds", "[" + number(bounds.getLow()) + "," + number(bounds.getHigh()) + "]", "report", text(report));
  }

  private static String edge(Edge edge) {
    return object(
        "id", text(edge.getId()), "source", text(edge.getSource().getId()), "target", text(edge.getTarget().getId()),
        "directed", String.valueOf(edge.isDirected()), "kind", text(edge.getTypeLabel()), "told", told(edge), "days", days(edge));
  }

  /** What its columns hold, by their names as Gephi writes them. */
  private static String told(Element element) {
    List<String> pairs = new ArrayList<>();
    for (String name : element.getAttributeKeys()) {
      Object value = element.getAttribute(name);
      if (value instanceof String || value instanceof Boolean || value instanceof Integer) pairs.addAll(Arrays.asList(name, text(value)));
    }
    return object(pairs.toArray(new String[0]));
  }

  /** Intervals as milliseconds since 1970; null where the element is there at all times. */
  private static String days(Element element) {
    if (element.getIntervals() == null) return "null";
    List<String> intervals = new ArrayList<>();
    for (Interval one : element.getIntervals()) intervals.add("[" + number(one.getLow()) + "," + number(one.getHigh()) + "]");
    return list(intervals);
  }

  private static String number(double value) {
    return Double.isInfinite(value) || Double.isNaN(value) ? "null" : String.format(java.util.Locale.ROOT, "%.0f", value);
  }

  private static String object(String... pairs) {
    List<String> members = new ArrayList<>();
    for (int at = 0; at < pairs.length; at += 2) members.add(text(pairs[at]) + ":" + pairs[at + 1]);
    return "{" + String.join(",", members) + "}";
  }

  private static String list(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }

  private static String text(Object value) {
    if (value == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char sign : value.toString().toCharArray()) {
      if (sign == '"' || sign == '\\') out.append('\\').append(sign);
      else if (sign < 32) out.append(String.format("\\u%04x", (int) sign));
      else out.append(sign);
    }
    return out.append('"').toString();
  }
}
