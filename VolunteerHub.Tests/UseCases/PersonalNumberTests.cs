using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using VolunteerHub.App.UseCases;

namespace VolunteerHub.Tests.UseCases;

/// <summary>No text that somebody types may hold a personal number: every text of every input is tried.</summary>
public sealed class PersonalNumberTests
{
    // A date and zeros: nobody's number.
    private const string Number = "010100-0000";

    /// <summary>What is typed but stored only where it is one of known values, or a number, a period, a page's or a municipality's address.</summary>
    private static readonly HashSet<string> NotKept =
    [
        "GuestCount.Guests", "ReviewInput.Cites", "CatalogueInput.Entry", "CatalogueInput.ReplacedBy", "CatalogueInput.Content.ReplacedBy", "SignInRequest.Return", "CoverageInput.*",
        "NewMunicipality.Slug", "NewMunicipality.Country", "NewMunicipality.Zone", "NewMunicipality.Languages",
    ];

    public static TheoryData<string, string> EveryText
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (validator, input) in Validators())
            {
                foreach (var (path, _) in TextsOf(New(input), input, ""))
                {
                    if (!NotKept.Contains($"{input.Name}.{path}") && !NotKept.Contains($"{input.Name}.*") && !validator.Name.StartsWith("Dates", StringComparison.Ordinal))
                        data.Add(validator.FullName!, path);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_text_with_a_personal_number_is_refused(string validatorName, string path)
    {
        var (type, inputType) = Validators().Single(v => v.Validator.FullName == validatorName);
        var validator = (IValidator)Activator.CreateInstance(type, nonPublic: true)!;
        var input = New(inputType);
        var (_, write) = TextsOf(input, inputType, "").Single(t => t.Path == path);
        write(path.EndsWith("Email", StringComparison.Ordinal) ? $"{Number}@example.com" : $"Ring til mig, {Number}");

        var refusals = validator.Validate(new ValidationContext<object>(input)).Errors.Select(e => $"{e.PropertyName}: {e.ErrorCode}");

        Assert.Contains($"{path}: people.personal-number", refusals);
    }

    private static IEnumerable<(Type Validator, Type Input)> Validators() =>
        from type in typeof(IUseCase).Assembly.GetTypes()
        where type is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
        select (type, type.BaseType!.GetGenericArguments()[0]);

    /// <summary>The texts of an input, those of the records in it too, each with a way to write it.</summary>
    private static List<(string Path, Action<string> Write)> TextsOf(object input, Type type, string under)
    {
        var texts = new List<(string, Action<string>)>();
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            var path = under + property.Name;
            if (property.PropertyType == typeof(string))
                texts.Add((path, text => property.SetValue(input, text)));
            else if (IsRecord(property.PropertyType))
                texts.AddRange(TextsOf(property.GetValue(input)!, property.PropertyType, $"{path}."));
        }

        return texts;
    }

    private static object New(Type type)
    {
        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(made, "");
            else if (IsRecord(property.PropertyType))
                property.SetValue(made, New(property.PropertyType));
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                property.SetValue(made, Activator.CreateInstance(Empty(property.PropertyType)));
        }

        return made;
    }

    /// <summary>A collection that can stand where the type is asked for.</summary>
    private static Type Empty(Type asked)
    {
        var item = asked.GetGenericArguments()[0];
        var list = typeof(List<>).MakeGenericType(item);
        return asked.IsAssignableFrom(list) ? list : typeof(HashSet<>).MakeGenericType(item);
    }

    private static bool IsRecord(Type type) => type.IsClass && type.Assembly != typeof(string).Assembly && type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public) is not null;
}
