using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>The answers to a scale by item number, each one of the item's choices or missing.</summary>
internal sealed class ScaleAnswers
{
    private const char Missing = '-';

    private readonly int?[] _values;

    private ScaleAnswers(int?[] values) => _values = values;

    public int? this[int number] => _values[number - 1];

    /// <param name="given">By item number; an item that is not there was not answered.</param>
    /// <exception cref="BusinessException">An item that the scale has not, or an answer that the item does not offer.</exception>
    public static ScaleAnswers Of(ScaleDefinition scale, IReadOnlyDictionary<int, int> given)
    {
        foreach (var (number, value) in given)
        {
            Check.That(number >= 1 && number <= scale.Items.Count, Field(number), $"{scale.Name} has no item {number}; its items are 1 to {scale.Items.Count}.");
            var choices = scale.Items[number - 1].Choices;
            Check.That(
                choices.Any(choice => choice.Value == value),
                Field(number),
                $"{value} is no answer to item {number} of {scale.Name}; choose {choices.Min(choice => choice.Value)} to {choices.Max(choice => choice.Value)}.");
        }

        return new([.. scale.Items.Select(item => given.TryGetValue(item.Number, out var value) ? value : (int?)null)]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ScaleAnswers Read(string stored) => new([.. stored.Select(letter => letter == Missing ? (int?)null : letter - '0')]);

    public static string Field(int number) => $"Answers.{number}";

    /// <summary>The same answers with some that follow from the others.</summary>
    public ScaleAnswers With(params ReadOnlySpan<(int Number, int Value)> following)
    {
        var values = (int?[])_values.Clone();
        foreach (var (number, value) in following)
            values[number - 1] = value;
        return new(values);
    }

    public Dictionary<int, int> ToDictionary() => _values
        .Select((value, index) => (Number: index + 1, value)).Where(one => one.value is not null).ToDictionary(one => one.Number, one => one.value!.Value);

    /// <summary>One letter an item: the answer's digit, or a dash.</summary>
    public override string ToString() => string.Concat(_values.Select(value => value is { } known ? (char)('0' + known) : Missing));
}
