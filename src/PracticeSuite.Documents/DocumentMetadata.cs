namespace PracticeSuite.Documents;

/// <summary>What a PDF says about itself. A viewer shows the title in its window: no patient's name belongs there.</summary>
/// <param name="Created">Given by the caller, so that the same input makes the same bytes.</param>
public sealed record DocumentMetadata(string Title, string Author, DateTimeOffset? Created = null);
