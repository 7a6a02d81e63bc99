using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Cli.Output;
using PracticeSuite.Database;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

internal static class MigrateVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("migrate", "Bring the database to this program's schema.") { Verb.Json };
        Verb.Act(surroundings, command, "Migrations that were applied stay; run it again for the rest.", RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var applied = await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        answer.Give(new { applied }, console => console.WriteLine(
            applied.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", applied)}."));
        return ExitCode.Done;
    }
}
