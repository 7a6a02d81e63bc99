using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace PracticeSuite.Cli.Output;

/// <summary>Where a verb's words go: one JSON object on standard output for machines, or text and progress bars for people.</summary>
internal sealed class Answer(Surroundings surroundings, bool json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
    };

    // Progress and problems go to standard error, so that standard output holds the answer alone.
    private readonly IAnsiConsole _people = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error) });

    private readonly IAnsiConsole _refusals = Unbroken(new AnsiConsoleOutput(surroundings.Error));

    public bool IsJson => json;

    public void Give(object forMachines, Action<IAnsiConsole> forPeople)
    {
        if (json)
            surroundings.Out.WriteLine(JsonSerializer.Serialize(forMachines, Options));
        else
            forPeople(Unbroken(new AnsiConsoleOutput(surroundings.Out)));
    }

    /// <summary>The sentence goes to standard error for people; machines get one object on standard output as well.</summary>
    public void Refuse(Refusal refusal)
    {
        _refusals.MarkupLineInterpolated($"[red]Refused:[/] {refusal.Message}");
        if (json)
            surroundings.Out.WriteLine(JsonSerializer.Serialize(new { error = new { refusal.Code, refusal.Message, refusal.Field } }, Options));
    }

    /// <summary>A problem stays on one line, so that it can be searched for; a terminal breaks it by itself.</summary>
    private static IAnsiConsole Unbroken(AnsiConsoleOutput output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        console.Profile.Width = 10_000;
        return console;
    }

    public async Task<TResult> WithProgressAsync<TResult>(string what, Func<Action<double, double>, Task<TResult>> work)
    {
        if (json)
            return await work((_, _) => { });
        return await _people.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var task = progress.AddTask(what);
                return work((done, of) =>
                {
                    task.MaxValue = Math.Max(of, 1);
                    task.Value = done;
                });
            });
    }
}
