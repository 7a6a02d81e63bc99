using System.CommandLine;
using PracticeSuite.Cli.Output;
using PracticeSuite.Cli.Simulation;
using PracticeSuite.Kernel;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

/// <summary>A clearinghouse and its payers for the demo. It knows a folder and no database.</summary>
internal static class SimulateVerb
{
    private const int DefaultPace = 8;
    private const int DefaultReject = 9;
    private const int DefaultDeny = 6;

    private static readonly Option<DirectoryInfo> Folder = new("--folder")
    {
        Description = "The folder of the simulated profile, in which out and in are; the page Clearinghouses shows it.",
        Required = true,
    };

    private static readonly Option<int> Pace = new("--pace") { Description = "Seconds between two answers.", DefaultValueFactory = _ => DefaultPace };

    private static readonly Option<int> RejectEvery = new("--reject-every") { Description = "About one claim in so many is turned away by the payer; 0 for none.", DefaultValueFactory = _ => DefaultReject };

    private static readonly Option<int> DenyEvery = new("--deny-every") { Description = "About one claim in so many is denied; 0 for none.", DefaultValueFactory = _ => DefaultDeny };

    private static readonly Option<bool> Once = new("--once") { Description = "Answer what is there and end." };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("simulate-clearinghouse", "Answer the claims of a simulated profile with 999, 277CA and 835, so that the whole way can be tried.")
        {
            Folder, Pace, RejectEvery, DenyEvery, Once, Verb.Json,
        };
        Verb.Act(surroundings, command, "What was not answered yet is answered by the next run.", (_, parsed, answer, cancellationToken) => RunAsync(surroundings, parsed, answer, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(Folder);
        Check.That(folder.Exists, "--folder", $"There is no folder {folder.FullName}; it is made by the first exchange with the profile.");
        Check.That(parsed.GetValue(Pace) is >= 0 and <= 3600, "--pace", "Pace is from 0 to 3600 seconds.");
        Check.That(parsed.GetValue(RejectEvery) >= 0, "--reject-every", "Give 0 or more.");
        Check.That(parsed.GetValue(DenyEvery) >= 0, "--deny-every", "Give 0 or more.");
        var clearinghouse = new SimulatedClearinghouse(
            folder.FullName, new SimulatedPayer(parsed.GetValue(RejectEvery), parsed.GetValue(DenyEvery)), TimeSpan.FromSeconds(parsed.GetValue(Pace)), surroundings.Clock,
            surroundings.Error.WriteLine);
        if (!parsed.GetValue(Once))
        {
            surroundings.Error.WriteLine($"A SIMULATED clearinghouse watches {folder.FullName}. No payer sees anything. Ctrl-C ends it.");
            await clearinghouse.WatchAsync(cancellationToken);
        }

        var answered = await clearinghouse.AnswerAllAsync(cancellationToken);
        answer.Give(new { answered, simulated = true }, console => console.WriteLine($"{answered} files answered. Everything was simulated."));
        return ExitCode.Done;
    }
}
