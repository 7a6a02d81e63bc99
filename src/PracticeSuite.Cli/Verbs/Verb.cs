using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Cli.Output;
using PracticeSuite.Database;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Cli.Verbs;

/// <summary>What all verbs share: the composition, the choice of the practice, and how a refusal ends.</summary>
internal static class Verb
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object for machines." };

    public static Option<string?> Practice { get; } = new("--practice") { Description = "Code of the practice; not needed while there is one." };

    public static void Act(
        Surroundings surroundings, Command command, Func<IServiceProvider, ParseResult, Answer, CancellationToken, Task<int>> act) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var answer = new Answer(surroundings, parsed.GetResult(Json) is not null && parsed.GetValue(Json));
            try
            {
                await using var services = Compose(surroundings);
                return await act(services, parsed, answer, cancellationToken);
            }
            catch (BusinessException refusal)
            {
                answer.Refuse(refusal.Message);
                return ExitCode.Refused;
            }
            catch (DbException failure) when (DatabaseProvider.IsMissingTable(failure))
            {
                answer.Refuse("The database has no tables of this program yet; run migrate, or seed for a demo practice.");
                return ExitCode.Refused;
            }
            catch (DbException failure) when (DatabaseProvider.IsOutOfReach(failure))
            {
                answer.Refuse($"The database cannot be opened; look at Database:Provider and ConnectionStrings:Default. {failure.Message}");
                return ExitCode.Refused;
            }
        });

    /// <exception cref="BusinessException">There is no practice, or several and none was named, or none has this code.</exception>
    public static async Task<IOperations> ForPracticeAsync(IServiceProvider services, string? code, CancellationToken cancellationToken)
    {
        var operations = services.GetRequiredService<OperationFactory>();
        var practices = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>(
            (catalog, token) => catalog.GetAllAsync(token), cancellationToken);
        var chosen = code is null && practices.Count == 1
            ? practices[0]
            : practices.FirstOrDefault(practice => practice.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        Check.That(chosen is not null, "--practice", Choice(code, practices));
        return operations.For(Caller.System(chosen.Id));
    }

    private static string Choice(string? code, IReadOnlyList<PracticeSummary> practices) => (code, practices.Count) switch
    {
        (_, 0) => "There is no practice yet; run seed, or import a folder with practices.csv.",
        (null, _) => $"There are several practices; name one with --practice: {string.Join(", ", practices.Select(practice => practice.Code))}.",
        _ => $"There is no practice '{code}'; use one of {string.Join(", ", practices.Select(practice => practice.Code))}.",
    };

    internal static ServiceProvider Compose(Surroundings surroundings) => new ServiceCollection()
        .AddSingleton(surroundings.Clock)
        .AddSingleton(surroundings.Configuration)
        .AddLogging(logging => logging
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning))
        .AddPracticeSuite(surroundings.Configuration)
        .BuildServiceProvider();
}
