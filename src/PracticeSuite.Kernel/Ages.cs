namespace PracticeSuite.Kernel;

public static class Ages
{
    /// <summary>The years of a person born on this day, on another. Who was born on 29 February is a year older on 28 February of a common year.</summary>
    public static int CompletedYears(this DateOnly born, DateOnly on) =>
        on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
}
