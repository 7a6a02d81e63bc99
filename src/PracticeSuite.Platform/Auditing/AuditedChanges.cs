using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Auditing;

/// <summary>What a save is about to change, as events: which thing, whose, and a hash of its stored values before and after.</summary>
internal static class AuditedChanges
{
    /// <summary>The one aggregate that is not about a patient but is one; Charting's, which the platform does not know otherwise.</summary>
    private const string ThePatient = "Patient";

    public static IReadOnlyList<AuditEvent> Of(ChangeTracker tracker) =>
    [
        .. tracker.Entries()
            .Where(entry => entry.Entity is IBelongsToPractice and not IRecordedAsEvents && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Of),
    ];

    private static AuditEvent Of(EntityEntry entry) => new(ActionOf(entry), entry.Metadata.ShortName(), IdOf(entry))
    {
        ObjectVersion = (entry.Entity as AggregateRoot)?.Version,
        PatientId = PatientOf(entry),
        BeforeHash = entry.State == EntityState.Added ? null : HashOf(entry.OriginalValues),
        AfterHash = entry.State == EntityState.Deleted ? null : HashOf(entry.CurrentValues),
    };

    private static AuditAction ActionOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => Named(entry.Metadata.ClrType) ?? AuditAction.Create,
        EntityState.Modified => entry.Properties.Where(HasChanged).Select(property => Named(property.Metadata.PropertyInfo)).FirstOrDefault(named => named is not null)
            ?? AuditAction.Update,
        _ => AuditAction.Delete,
    };

    private static bool HasChanged(PropertyEntry property) => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);

    private static AuditAction? Named(MemberInfo? member) => member?.GetCustomAttribute<AuditedAsAttribute>()?.Action;

    private static Guid? PatientOf(EntityEntry entry) => entry.Entity switch
    {
        // An empty id stands for nobody.
        IAboutPatient about => about.PatientId == Guid.Empty ? null : about.PatientId,
        AggregateRoot patient when entry.Metadata.ShortName() == ThePatient => patient.Id,
        _ => null,
    };

    private static string IdOf(EntityEntry entry) => entry.Entity is AggregateRoot root
        ? root.Id.ToString()
        : string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Where(key => key.ClrType != typeof(PracticeId)).Select(key => Text(entry.CurrentValues[key])));

    private static byte[] HashOf(PropertyValues values)
    {
        var text = new StringBuilder();
        foreach (var property in values.Properties)
            Append(text, $"{property.DeclaringType.ShortName()}.{property.Name}", Stored(property, values[property]));
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>With its length before it, so that no two sets of values read alike.</summary>
    private static void Append(StringBuilder text, string name, string? value) =>
        text.Append(name).Append(':').Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}").Append(':').Append(value).Append('\n');

    private static string? Stored(IProperty property, object? value) =>
        Text(value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value);

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join('\u001F', many.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };
}
