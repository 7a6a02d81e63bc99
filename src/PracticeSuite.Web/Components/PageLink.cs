namespace PracticeSuite.Web.Components;

/// <summary>A page, or an act that has an address.</summary>
/// <param name="Sign">Its <see cref="Icon"/>.</param>
/// <param name="Permission">Who may open it; null = everybody who is signed in.</param>
public sealed record PageLink(string Label, string Path, string Sign, string? Permission)
{
    /// <summary>Other pages stand under its path.</summary>
    public bool Exact { get; init; }

    /// <summary>What it is, beside its label where several kinds are listed.</summary>
    public string Kind { get; init; } = "page";

    /// <summary>Each word that was typed begins one of the label's.</summary>
    public bool Answers(string typed) => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => Label.Split([' ', '-']).Any(part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
}
