using System.Globalization;
using PracticeSuite.Platform.Importing;
using Spectre.Console;

namespace PracticeSuite.Cli.Output;

internal static class ProblemList
{
    private const int Shown = 200;

    public static void Print(IAnsiConsole console, IReadOnlyList<ImportProblem> problems)
    {
        foreach (var problem in problems.Take(Shown))
            console.WriteLine($"{Visible(problem.File)}:{problem.Line}{Part(", ", problem.Column)}{Part(" = ", problem.Value)}: {Visible(problem.Message)}");
        if (problems.Count > Shown)
            console.WriteLine($"… and {problems.Count - Shown} more; --json lists all.");
        if (problems.Count > 0)
            console.WriteLine(problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.");
    }

    private static string Part(string lead, string? text) => text is null ? "" : lead + Visible(text);

    /// <summary>What a terminal would obey or hide is written as its escape: a bell as \u0007, a new line as \n.</summary>
    private static string Visible(string text) => text.Any(IsUnseen) ? string.Concat(text.Select(Escape)) : text;

    private static string Escape(char letter) => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => IsUnseen(letter) ? $"\\u{(int)letter:x4}" : letter.ToString(),
    };

    private static bool IsUnseen(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
