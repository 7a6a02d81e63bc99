using System.Text.Json;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>What somebody was warned of: "all the same" means that, and nothing that was changed in the form since.</summary>
internal sealed class WarnedOf
{
    private string? _asked;

    /// <param name="asked">Without the confirmation.</param>
    public bool Is(object asked) => _asked == TextOf(asked);

    public void Keep(object asked, bool asksToConfirm) => _asked = asksToConfirm ? TextOf(asked) : null;

    /// <summary>Records compare their lists by reference.</summary>
    private static string TextOf(object asked) => JsonSerializer.Serialize(asked, asked.GetType());
}
