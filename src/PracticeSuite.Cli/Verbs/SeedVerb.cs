using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Cli.Output;
using PracticeSuite.Database;
using PracticeSuite.Database.Demo;
using PracticeSuite.Kernel;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

internal static class SeedVerb
{
    private static readonly Option<DemoSize> Size = new("--size")
    {
        Description = "small (about 120 patients), medium (2,000) or large (10,000).",
        CustomParser = given =>
        {
            var text = given.Tokens.Count == 1 ? given.Tokens[0].Value : "";
            // By name alone: the framework would take any number.
            if (NamedValue.TryParse<DemoSize>(text, out var size))
                return size;
            given.AddError($"--size is '{text}'; use small, medium or large.");
            return default;
        },
    };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("seed", "Make the demo practice; migrates first, and does nothing where the practice is there.") { Size, Verb.Json };
        Verb.Act(surroundings, command, "The database is migrated or not; of the demo practice nothing was kept.", RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var size = parsed.GetValue(Size);
        var made = await services.GetRequiredService<DemoSeed>().SeedAsync(size, cancellationToken);
        answer.Give(
            new { seeded = made, size, signIns = DemoSeed.SignIns.Select(one => new { one.UserName, one.Role }) },
            console => console.WriteLine(made
                ? $"The demo practice is made. Sign in as {string.Join(", ", DemoSeed.SignIns.Select(one => one.UserName))}; password {DemoSeed.Password}"
                : "The demo practice is there already; nothing was changed."));
        return ExitCode.Done;
    }
}
