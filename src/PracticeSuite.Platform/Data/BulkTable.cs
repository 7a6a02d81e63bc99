using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PracticeSuite.Platform.Data;

/// <summary>A table as the model maps it: names and the values as the database stores them, through the same converters.</summary>
internal sealed class BulkTable
{
    private static readonly ConcurrentDictionary<(IModel, Type), BulkTable> Known = [];

    private BulkTable(IEntityType entity)
    {
        Name = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.ShortName()} has no table.");
        Columns = [.. entity.GetFlattenedProperties().Select(property => new BulkColumn(property))];
        var names = string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
        var parameters = string.Join(", ", Columns.Select((_, i) => $"$p{i}"));
        InsertStatement = $"INSERT INTO \"{Name}\" ({names}) VALUES ({parameters})";
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>For SQLite, with a parameter for each column.</summary>
    public string InsertStatement { get; }

    public static BulkTable Of(IModel model, Type type) => Known.GetOrAdd((model, type), key => new BulkTable(
        key.Item1.FindEntityType(key.Item2) ?? throw new InvalidOperationException($"{key.Item2.Name} is not in the model.")));
}

internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly ValueConverter? _converter;

    public BulkColumn(IProperty property)
    {
        Name = property.GetColumnName();
        _getter = property.GetGetter();
        _converter = property.GetTypeMapping().Converter;
    }

    public string Name { get; }

    public object? ValueOf(object row)
    {
        var value = _getter.GetClrValueUsingContainingEntity(row);
        return _converter is null || value is null ? value : _converter.ConvertToProvider(value);
    }
}
