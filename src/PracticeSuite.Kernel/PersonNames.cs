namespace PracticeSuite.Kernel;

/// <summary>A person's whole name, and how long its smaller parts may be.</summary>
public static class PersonNames
{
    /// <summary>NM105 has room for so many letters (C-064).</summary>
    public const int MiddleName = 25;

    /// <summary>NM107 has room for so many letters, of which "III" is three (C-064).</summary>
    public const int Suffix = 10;

    /// <summary>"Rosa Maria Alvarez Jr", of what is known; empty where nothing is.</summary>
    public static string Whole(string? first, string? middle, string? last, string? suffix) =>
        string.Join(' ', new[] { first, middle, last, suffix }.Where(part => !string.IsNullOrEmpty(part)));
}
