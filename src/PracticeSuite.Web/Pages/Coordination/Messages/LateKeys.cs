namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>What a box tells of that was typed after somebody looked at it last.</summary>
public static class LateKeys
{
    /// <summary>Where more was changed than added, all of it: to cut is easier than to write again.</summary>
    public static string Since(string before, string now)
    {
        if (before.StartsWith(now, StringComparison.Ordinal))
            return "";
        return now.StartsWith(before, StringComparison.Ordinal) ? now[before.Length..] : now;
    }
}
