namespace PracticeSuite.Documents;

/// <summary>Something was composed that fits on no page. Names the element by its field, never by its text.</summary>
public sealed class DocumentLayoutException : Exception
{
    internal DocumentLayoutException(string element, string problem)
        : base($"{element} {problem}.") => Element = element;

    /// <summary>The field named while composing, or the kind of element.</summary>
    public string Element { get; }
}
