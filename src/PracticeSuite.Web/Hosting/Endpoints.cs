using PracticeSuite.Web.Api;
using PracticeSuite.Web.FillIn;

namespace PracticeSuite.Web.Hosting;

internal static class Endpoints
{
    /// <summary>Everything that answers but files; a test asks each of them for its policy.</summary>
    public static void MapEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapSignIn();
        app.MapPasskeys();
        app.MapFillIn();
        app.MapConversations();
        app.MapCalendarFeeds();
        app.MapApiTokens();
        app.MapApi();
        app.MapDocuments();
        app.MapMetricFiles();
        app.MapAttachments();
        app.MapRemittances();
        app.MapBillingFiles();
        app.MapLists();
        app.MapBillingPapers();
        app.MapPages();
    }
}
