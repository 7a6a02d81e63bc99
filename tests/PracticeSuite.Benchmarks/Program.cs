using PracticeSuite.Benchmarks;
using PracticeSuite.Benchmarks.Audit;
using PracticeSuite.Benchmarks.Calendar;
using PracticeSuite.Benchmarks.MonthEnd;

var options = new Options(args);
return args.FirstOrDefault() switch
{
    "month-end" => await MonthEndBenchmark.RunAsync(options),
    MeasuredMonthEnd.Verb => await MeasuredMonthEnd.RunAsync(options),
    BareProgram.Verb => await BareProgram.RunAsync(options),
    "month-board" => await MonthBoardBenchmark.RunAsync(options),
    "superbills" => await SuperbillBenchmark.RunAsync(options),
    "first-page" => await FirstPageBenchmark.RunAsync(options),
    "audit" => await AuditBenchmark.RunAsync(options),
    "audit-page" => await AuditPageBenchmark.RunAsync(options),
    "chart" => await ChartBenchmark.RunAsync(options),
    "slots" => await SlotsBenchmark.RunAsync(options),
    "week" => await WeekBenchmark.RunAsync(options),
    "slot-race" => await SlotRace.RunAsync(options),
    "micro" => MicroBenchmarks.Run(),
    _ => Options.Usage(),
};
