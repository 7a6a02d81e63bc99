using System.Collections.Concurrent;
using System.Net;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Shell;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>A log in which every wrong address looks like a fault hides the faults.</summary>
public sealed class RefusalLogTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public void A_page_that_is_refused_leaves_its_code_and_nothing_else()
    {
        var line = Assert.Single(Failing(new BusinessException(RefusalKind.Missing, "Charting:PatientNotFound", "There is no patient Rosa Alvarez.")));

        Assert.Equal((LogLevel.Information, "A page was refused: Charting:PatientNotFound", null), line);
    }

    [Fact]
    public void A_page_that_breaks_leaves_its_trace()
    {
        var (level, _, exception) = Assert.Single(Failing(new InvalidOperationException("broken")));

        Assert.Equal(LogLevel.Error, level);
        Assert.NotNull(exception);
    }

    [Theory]
    [InlineData("/billing/superbills/0198a000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/billing/months/2026-99/superbills", HttpStatusCode.BadRequest)]
    [InlineData("/billing/months/2026-09/superbills?format=exe", HttpStatusCode.BadRequest)]
    public async Task A_document_that_is_not_there_is_no_fault(string path, HttpStatusCode status)
    {
        using var browser = await site.SignedInAsync("biller");

        var answer = await RunningSite.GetAsync(browser, path);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain(site.Said, line => line.StartsWith("fail:", StringComparison.Ordinal) || line.Contains("   at ", StringComparison.Ordinal));
    }

    private static ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> Failing(Exception failure)
    {
        using var log = new Diary();
        using var context = new BunitContext();
        context.Services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
        context.Render<PageBoundary>(boundary => boundary
            .Add(one => one.ChildContent, _ => throw failure)
            .Add(one => one.ErrorContent, _ => builder => builder.AddContent(0, "refused")));
        return log.Lines;
    }

    private sealed class Diary : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue((logLevel, formatter(state, exception), exception));
        }

        public void Dispose()
        {
        }
    }
}
