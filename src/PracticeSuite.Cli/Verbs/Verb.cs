using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Cli.Output;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Logging;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Cli.Verbs;

/// <summary>What all verbs share: the composition, the choice of the practice, and how a refusal ends.</summary>
internal static class Verb
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object for machines." };

    public static Option<string?> Practice { get; } = new("--practice") { Description = "Code of the practice; not needed while there is one." };

    /// <param name="stopped">What remains of the verb when somebody stops it.</param>
    public static void Act(
        Surroundings surroundings, Command command, string stopped, Func<IServiceProvider, ParseResult, Answer, CancellationToken, Task<int>> act) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Ctrl-C is listened to once this returns for the first time, and on SQLite nothing ever waits.
            await Task.Yield();
            var answer = new Answer(surroundings, parsed.GetResult(Json) is not null && parsed.GetValue(Json));
            try
            {
                await using var services = Compose(surroundings);
                return await act(services, parsed, answer, cancellationToken);
            }
            catch (Exception failure) when (cancellationToken.IsCancellationRequested && failure is not BusinessException)
            {
                answer.Refuse(new Refusal("Program:Stopped", $"Stopped. {stopped}"));
                return ExitCode.Stopped;
            }
            catch (BusinessException wrong) when (IsGiven(parsed, wrong.Field))
            {
                answer.Refuse(Refusal.Of(wrong)!);
                return ExitCode.WrongUsage;
            }
            catch (Exception failure) when (Refusal.Of(failure) is { } refusal)
            {
                answer.Refuse(refusal);
                return ExitCode.Refused;
            }
            catch (Exception fault)
            {
                answer.Refuse(Refusal.OfFault(fault));
                surroundings.Error.WriteLine(new DiscreetException(fault));
                return ExitCode.Refused;
            }
        });

    /// <summary>What is refused is the value of an option that somebody typed.</summary>
    private static bool IsGiven(ParseResult parsed, string? field) =>
        parsed.CommandResult.Children.OfType<OptionResult>().Any(given => !given.Implicit && string.Equals(given.Option.Name, field, StringComparison.Ordinal));

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
        return operations.For(CallerFor(chosen.Id));
    }

    /// <summary>The audit trail says that it was somebody at this machine.</summary>
    public static Caller CallerFor(PracticeId practice) =>
        Caller.System(practice) with { Origin = new CallerOrigin(Address: "command line", Device: $"{Environment.UserName}@{Environment.MachineName}") };

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
            .SetMinimumLevel(LogLevel.Warning)
            // Says at each start that there is no key; that stays in the web program's log (docs/adr/0012), not before every answer.
            .AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.Error))
        .AddPracticeSuite(surroundings.Configuration)
        .BuildServiceProvider();
}
