using Microsoft.Extensions.Configuration;
using PracticeSuite.Cli.Output;

namespace PracticeSuite.Cli;

/// <summary>What a run of the command line takes from outside: the clock, where words go, and the configuration.</summary>
internal sealed record Surroundings(TimeProvider Clock, TextWriter Out, TextWriter Error, IConfiguration Configuration)
{
    /// <summary>Reads a secret, told what it is for.</summary>
    public Func<string, string?> ReadSecret { get; init; } = SecretInput.Read;

    /// <summary>appsettings.json beside the program, then environment variables.</summary>
    public static Surroundings OfThisProcess() => new(
        TimeProvider.System,
        Console.Out,
        Console.Error,
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build());
}
