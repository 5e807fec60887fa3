package id.gerbang.tck;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that there are. */
final class Rules {

    private static final Pattern RULE = Pattern.compile("rule_(\\d+)_(\\d+)_.*");

    private Rules() {}

    static Set<String> all() {
        Set<String> rules = new TreeSet<>();
        for (String name : names()) {
            Matcher rule = RULE.matcher(name);
            if (rule.matches()) {
                rules.add(rule.group(1) + "." + rule.group(2));
            }
        }
        return rules;
    }

    /** The names of the tests. */
    static List<String> names() {
        return Stream.of(PaymentProviderTck.class.getInterfaces())
                .flatMap(section -> Stream.of(section.getDeclaredMethods()))
                .map(Method::getName)
                .filter(name -> name.startsWith("rule"))
                .toList();
    }
}
