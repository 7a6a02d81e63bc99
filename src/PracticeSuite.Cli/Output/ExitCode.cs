namespace PracticeSuite.Cli.Output;

internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>By Ctrl-C or a signal, as shells count it: 128 and SIGINT's 2.</summary>
    public const int Stopped = 130;
}
