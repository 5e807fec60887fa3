package id.gerbang.webhook.shop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads the parameters of every request, as filters of old shops do, but for the forms that JAX-RS reads. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ParameterFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (!http.getServletPath().startsWith("/api")) {
            http.setAttribute("shop.parameters", http.getParameterMap().size());
        }
        chain.doFilter(request, response);
    }
}
