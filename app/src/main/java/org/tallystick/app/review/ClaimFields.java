package org.tallystick.app.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.app.json.ClaimJson;
import org.tallystick.app.review.ReadingDiff.Field;
import org.tallystick.model.Claim;

/** The fields of a claim by the names that its JSON gives them, so that a field added there is compared too. */
final class ClaimFields {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What no claim says: its names, and why it was read as it was. */
    private static final Set<String> ASIDE = Set.of("id", "report", "why");

    private ClaimFields() {}

    /** The fields in which two claims differ, in the order of the JSON. */
    static List<Field> changed(Claim before, Claim after) {
        Map<String, String> old = fields(before);
        Map<String, String> young = fields(after);
        Set<String> names = new LinkedHashSet<>(young.keySet());
        names.addAll(old.keySet());
        List<Field> changed = new ArrayList<>();
        for (String name : names) {
            String was = old.get(name);
            String is = young.get(name);
            if (was == null ? is != null : !was.equals(is)) {
                changed.add(new Field(name, was, is));
            }
        }
        return changed;
    }

    private static Map<String, String> fields(Claim claim) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            JSON.readTree(ClaimJson.text(claim)).properties().forEach(field -> {
                if (!ASIDE.contains(field.getKey())) {
                    flatten(field.getKey(), field.getValue(), fields);
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a claim's own JSON cannot be read", e);
        }
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(name + "." + field.getKey(), field.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(name + "." + i, node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(name, node.asText());
        }
    }
}
