using System.CommandLine;
using PracticeSuite.Cli.Output;
using PracticeSuite.Cli.Verbs;

namespace PracticeSuite.Cli;

/// <summary>The verbs, and what their endings mean to a script: 0 done, 1 refused or problems found, 2 wrong usage.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("PracticeSuite: practice management and billing for behavioral-health groups.")
        {
            MigrateVerb.Create(),
            SeedVerb.Create(),
            ImportVerb.Create(),
            MonthEndVerb.Create(),
            SuperbillsVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return WrongUsage(parsed.Errors.Select(error => error.Message));
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int WrongUsage(IEnumerable<string> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine(error);
        Console.Error.WriteLine("Add --help to see the verbs and their options.");
        return ExitCode.WrongUsage;
    }
}
