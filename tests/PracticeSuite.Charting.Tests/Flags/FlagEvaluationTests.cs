using Microsoft.Extensions.Logging;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Flags.Rules;
using Xunit;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class FlagEvaluationTests
{
    private static readonly FlagRule Broken = new("UF-99", "It breaks", [], (_, _, _) => throw new InvalidOperationException("It broke."));

    [Fact, Trait("Rule", "P-200"), Trait("Rule", "P-205")]
    public void A_rule_that_breaks_takes_no_other_with_it_and_is_told_to_the_log()
    {
        var (log, facts) = (new Diary(), Of(Item("PHQ-9", 3)));

        var fired = new FlagEvaluation(log).Evaluate([Broken, FlagRules.Find("UF-01")!], facts, FlagThresholds.Shipped, Today.Date);

        Assert.Equal("UF-01", Assert.Single(fired).Rule.Id);
        Assert.Equal($"The flag rule UF-99 failed for patient {facts.PatientId}; the others were held against the chart", Assert.Single(log.Lines));
    }

    private sealed class Diary : ILogger<FlagEvaluation>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
