using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>Writes an empty sheet with the heads of a kind and one line that shows how it is filled in.</summary>
public sealed class ImportTemplate : IUseCase
{
    /// <summary>The file, in the reader's language. Refused as "account.not-allowed" for anybody but a coordinator.</summary>
    public Outcome<ReportFile> Run(Actor actor, ImportKind kind, Language language)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var words = new Words(language);
        var columns = ImportColumn.Of(kind);
        return new ReportFile(
            $"{words[$"Imports.FileName.{kind}"]}.csv",
            ReportSheet.Write(Cultures.Of(language), columns.Select(c => c.Head(words)), csv =>
            {
                foreach (var column in columns)
                    csv.WriteField(words[$"Imports.Example.{column.Key}"]);
                csv.NextRecord();
            }));
    }
}
