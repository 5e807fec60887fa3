package id.gerbang.webhook.callback;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/**
 * Reads the body of a callback before the shop's own filters run. A filter that calls {@code getParameter} would consume
 * the body of a callback that is sent as a form, and Gerbang could not check its signature. Works on the callback paths only.
 */
public final class EarlyBody implements Filter {

    private static final String NAME = "gerbang-callback-body";
    private static final String PATHS = "/pay/callbacks/*";

    /** A server's {@code ServletContext} calls this while it starts. */
    public EarlyBody() {
        // has no state
    }

    /** Puts this filter before those that the shop's {@code web.xml} and annotations declare. */
    public static void register(ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter(NAME, new EarlyBody());
        // null if this context has it already
        if (filter != null) {
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, PATHS);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http)) {
            chain.doFilter(request, response);
            return;
        }
        BufferedRequest buffered;
        try {
            buffered = new BufferedRequest(http);
        } catch (IOException e) {
            // the sender has closed the connection
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(buffered, response);
    }
}
