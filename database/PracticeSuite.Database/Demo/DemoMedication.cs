namespace PracticeSuite.Database.Demo;

/// <summary>What the demo's psychiatrist prescribes for a diagnosis: a common first choice at its usual starting dose.</summary>
internal sealed record DemoMedication(string Name, string Form, int Amount, string Why, string Watch)
{
    public static DemoMedication Of(string diagnosis) => diagnosis[..3] switch
    {
        "F31" => new("lithium carbonate", "Capsule", 300, "Mood swings over the winter, two episodes.", "tremor, thirst, level in a week"),
        "F90" => new("methylphenidate ER", "ExtendedTablet", 18, "Attention at work, since school age.", "anxiety, sleep, appetite"),
        "F42" => new("fluoxetine", "Capsule", 20, "Rituals of three hours a day.", "restlessness in the first weeks"),
        "F43" => new("sertraline", "Tablet", 25, "Nightmares, avoids the bus.", "sleep, stomach"),
        "F41" => new("escitalopram", "Tablet", 5, "Worries that keep from sleeping.", "restlessness in the first weeks"),
        _ => new("sertraline", "Tablet", 50, "Low for months, therapy alone was not enough.", "sleep, stomach, restlessness"),
    };
}
