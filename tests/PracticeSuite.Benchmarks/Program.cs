using PracticeSuite.Benchmarks;
using PracticeSuite.Benchmarks.Audit;
using PracticeSuite.Benchmarks.Calendar;
using PracticeSuite.Benchmarks.Claims;
using PracticeSuite.Benchmarks.Coordination;
using PracticeSuite.Benchmarks.Metrics;
using PracticeSuite.Benchmarks.MonthEnd;
using PracticeSuite.Benchmarks.Remittances;
using PracticeSuite.Benchmarks.Worklists;
using PracticeSuite.Benchmarks.X12;

var options = new Options(args);
return args.FirstOrDefault() switch
{
    "month-end" => await MonthEndBenchmark.RunAsync(options),
    MeasuredMonthEnd.Verb => await MeasuredMonthEnd.RunAsync(options),
    BareProgram.Verb => await BareProgram.RunAsync(options),
    "remittance" => await RemittanceBenchmark.RunAsync(options),
    MeasuredRemittance.Verb => await MeasuredRemittance.RunAsync(options),
    BareRemittance.Verb => await BareRemittance.RunAsync(options),
    "claims-out" => await ClaimsOutBenchmark.RunAsync(options),
    MeasuredClaimsOut.Verb => await MeasuredClaimsOut.RunAsync(options),
    MeasuredClaimsOut.BareVerb => await MeasuredClaimsOut.BareAsync(options),
    "month-board" => await MonthBoardBenchmark.RunAsync(options),
    "superbills" => await SuperbillBenchmark.RunAsync(options),
    "first-page" => await FirstPageBenchmark.RunAsync(options),
    "audit" => await AuditBenchmark.RunAsync(options),
    "audit-page" => await AuditPageBenchmark.RunAsync(options),
    "chart" => await ChartBenchmark.RunAsync(options),
    "slots" => await SlotsBenchmark.RunAsync(options),
    "week" => await WeekBenchmark.RunAsync(options),
    "slot-race" => await SlotRace.RunAsync(options),
    "x12-parse" => await X12Benchmark.ParseAsync(options),
    "x12-write" => await X12Benchmark.WriteAsync(options),
    MeasuredX12.Verb => await MeasuredX12.RunAsync(options),
    "x12-fuzz" => await X12Fuzz.RunAsync(options),
    "fan-out" => await FanOutBenchmark.RunAsync(options),
    "flag-clock" => await FlagClockBenchmark.RunAsync(options),
    "metrics" => await MetricsBenchmark.RunAsync(options),
    FirstAsk.Verb => await FirstAsk.RunAsync(options),
    "worklists" => await WorklistsBenchmark.RunAsync(options),
    "micro" => MicroBenchmarks.Run(),
    _ => Options.Usage(),
};
