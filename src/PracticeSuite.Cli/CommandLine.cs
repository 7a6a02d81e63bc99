using System.CommandLine;
using PracticeSuite.Cli.Output;
using PracticeSuite.Cli.Verbs;

namespace PracticeSuite.Cli;

/// <summary>The verbs, and what their endings mean to a script: 0 done, 1 refused or problems found, 2 wrong usage, 130 stopped.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        var root = new RootCommand("PracticeSuite: practice management and billing for behavioral-health groups.")
        {
            MigrateVerb.Create(surroundings),
            SeedVerb.Create(surroundings),
            ImportVerb.Create(surroundings),
            MonthEndVerb.Create(surroundings),
            SuperbillsVerb.Create(surroundings),
            UserVerb.Create(surroundings),
            AuditVerb.Create(surroundings),
            SimulateVerb.Create(surroundings),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return WrongUsage(surroundings, args, [.. parsed.Errors.Select(error => error.Message)]);
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = surroundings.Out,
            Error = surroundings.Error,
            // Ctrl-C asks the verb to end; rolling a large import back takes longer than the two seconds that are usual.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        });
    }

    private static int WrongUsage(Surroundings surroundings, string[] args, IReadOnlyList<string> errors)
    {
        new Answer(surroundings, args.Contains("--json")).Refuse(new Refusal("Usage:Wrong", string.Join(' ', errors)));
        surroundings.Error.WriteLine("Add --help to see the verbs and their options.");
        return ExitCode.WrongUsage;
    }
}
