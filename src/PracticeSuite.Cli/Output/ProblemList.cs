using PracticeSuite.Platform.Importing;
using Spectre.Console;

namespace PracticeSuite.Cli.Output;

internal static class ProblemList
{
    private const int Shown = 200;

    public static void Print(IAnsiConsole console, IReadOnlyList<ImportProblem> problems)
    {
        foreach (var problem in problems.Take(Shown))
            console.WriteLine($"{problem.File}:{problem.Line}{Part(", ", problem.Column)}{Part(" = ", problem.Value)}: {problem.Message}");
        if (problems.Count > Shown)
            console.WriteLine($"… and {problems.Count - Shown} more; --json lists all.");
        if (problems.Count > 0)
            console.WriteLine($"{problems.Count} problems.");
    }

    private static string Part(string lead, string? text) => text is null ? "" : lead + text;
}
