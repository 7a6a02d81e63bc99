namespace PracticeSuite.Platform.Importing;

/// <summary>One thing wrong in a file.</summary>
/// <param name="Line">Counted from 1, the heading included.</param>
/// <param name="Column">The column's name, or null where the whole line or file is meant.</param>
/// <param name="Message">What is wrong, the rule and the fix. The value itself is shown to the person who gave the file.</param>
public sealed record ImportProblem(string File, long Line, string? Column, string? Value, string Message);
