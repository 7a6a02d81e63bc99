using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace PracticeSuite.Platform.Logging;

/// <summary>
/// Stands before every logger of the process, ours and the frameworks', and lets no message of an exception through: the one place,
/// so that nobody has to remember.
/// </summary>
internal sealed class DiscreetLoggers(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new DiscreetLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class DiscreetLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is null)
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
                return;
            }

            // The state goes too: frameworks put an exception's text into a field of their own.
            var safe = exception as DiscreetException ?? new DiscreetException(exception);
            inner.Log(logLevel, eventId, safe.Cleanse(formatter(state, exception)), safe, static (text, _) => text);
        }
    }
}

internal static class DiscreetLogging
{
    public static IServiceCollection AddDiscreetLogging(this IServiceCollection services) => services.AddLogging()
        .Replace(ServiceDescriptor.Singleton<ILoggerFactory>(provider => new DiscreetLoggers(ActivatorUtilities.CreateInstance<LoggerFactory>(provider))));
}
