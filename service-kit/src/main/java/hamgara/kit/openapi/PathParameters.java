package hamgara.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Says what a parameter of a path names, where it does not say so itself: the segment before it tells.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PathParameters implements OASFilter {

    private static final String EXAMPLE = "0198c0de-0000-7000-8000-00000000000b";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(PathParameters::describe);
        }
    }

    private static void describe(String path, PathItem item) {
        describe(path, item.getParameters());
        item.getOperations().values().forEach(operation -> describe(path, operation.getParameters()));
    }

    private static void describe(String path, @Nullable List<Parameter> parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter parameter : parameters) {
            if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
                boolean id =
                        parameter.getSchema() != null && parameter.getSchema().getRef() != null;
                parameter.setDescription(description(path, parameter.getName(), id));
                if (id && parameter.getExample() == null) {
                    parameter.setExample(EXAMPLE);
                }
            }
        }
    }

    /// `/v1/grants/{id}`: the id of one of the grants.
    static String description(String path, String name, boolean id) {
        List<String> segments = List.of(path.split("/"));
        int place = segments.indexOf("{" + name + "}");
        String noun = place > 0 ? segments.get(place - 1).replace('-', ' ') : name;
        String what = id ? "Id" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return what + " of one of the " + noun + '.';
    }
}
