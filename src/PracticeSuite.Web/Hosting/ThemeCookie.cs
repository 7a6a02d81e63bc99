namespace PracticeSuite.Web.Hosting;

/// <summary>The colour scheme a person chose on this machine; without one the page follows the system. app.js writes it.</summary>
internal static class ThemeCookie
{
    private const string Name = "theme";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name] is "light" or "dark" ? http.Request.Cookies[Name] : null;
}
